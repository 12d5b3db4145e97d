// Starts the explorer, and says what to do when it can't start or stops. The static content stays readable.
const byId = (id) => document.getElementById(id);

let shown = false;
function fault(title, text) {
  if (shown) return;
  shown = true;
  byId("fault-title").textContent = title;
  byId("fault-text").textContent = text;
  byId("fault-reload").addEventListener("click", () => location.reload());
  byId("app").hidden = true;
  byId("static").hidden = false;
  byId("skip").href = "#static-main";
  byId("fault").hidden = false;
}

// A trap or running out of memory skips every handler inside the module; both end up here.
function stopped(error) {
  if (typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError) {
    fault(
      "The explorer stopped",
      "A fault in the explorer stopped it; nothing of yours is lost. Reload the page to go on where you were, or read the articles below.",
    );
  }
}
addEventListener("error", (event) => stopped(event.error));
addEventListener("unhandledrejection", (event) => stopped(event.reason));

// To the chart of the page, without a step in the history: the explorer would take that for a way to another view.
addEventListener("click", (event) => {
  if (event.target.hash !== "#chart") return;
  event.preventDefault();
  byId("chart")?.focus();
});

async function start() {
  if (typeof WebAssembly !== "object") {
    fault(
      "This browser can't run the explorer",
      "It has no WebAssembly, or it is switched off. Switch it on, or use a current Firefox, Chrome, Edge or Safari. The articles below can be read as they are.",
    );
    return;
  }
  try {
    const module = await import(byId("app-js").href);
    await module.default({ module_or_path: fetch(byId("app-wasm").href) });
  } catch (error) {
    console.warn("The explorer could not start:", error);
    fault(
      "The explorer could not start",
      location.protocol === "file:"
        ? "A browser doesn't load it from a file on disk: open this folder through a web server. The articles below can be read as they are."
        : "A part of it did not arrive or can't be run by this browser. Reload the page; if that doesn't help, try a current Firefox, Chrome, Edge or Safari. The articles below can be read as they are.",
    );
  }
}
start();
