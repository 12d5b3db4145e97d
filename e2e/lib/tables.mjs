// The files that editors keep in `seeds/`: as much of TOML and CSV as they use.

/** The `[[tables]]` of a file, each with its own. */
export function tables(text) {
  const root = {};
  let table;
  let open;
  for (const line of text.split("\n").map((line) => line.trim())) {
    if (!open && (!line || line.startsWith("#"))) continue;
    const head = !open && line.match(/^\[\[([\w.]+)\]\]$/);
    if (head) {
      const path = head[1].split(".");
      const parent = path.length > 1 ? root[path[0]].at(-1) : root;
      parent[path.at(-1)] = [...(parent[path.at(-1)] ?? []), (table = {})];
      continue;
    }
    const [, key, value] = open ? [undefined, open.key, `${open.value} ${line}`] : line.match(/^(\w+) = (.*)$/);
    if (value.startsWith("[") && !value.endsWith("]")) {
      open = { key, value };
      continue;
    }
    open = undefined;
    table[key] = JSON.parse(value.replace(/,\s*\]$/, "]"));
  }
  return root;
}

/** The rows of a file with a head, by its names. */
export function rows(text) {
  const [head, ...rest] = text.trim().split("\n").map(cells);
  return rest.map((row) => Object.fromEntries(head.map((name, number) => [name, row[number] ?? ""])));
}

const cells = (line) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain);
