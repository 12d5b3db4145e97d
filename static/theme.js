// Before the first paint: the theme that this reader chose here, if any.
try {
  const theme = localStorage.getItem("theme");
  if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
} catch {
  // Storage denied: the system's theme it is.
}
