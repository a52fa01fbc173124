/** The table of layers in docs/architecture.md, checked: imports go one way. */
const layer = (name) => `^src/${name}/`;
const only = (from, allowed, comment) => ({
  name: `${from}-imports-down`,
  comment,
  severity: "error",
  from: { path: layer(from) },
  to: { path: "^src/", pathNot: [layer(from), ...allowed.map((name) => (name.endsWith(".ts") ? `^src/${name}$` : layer(name)))] },
});

module.exports = {
  forbidden: [
    only("lib", [], "lib holds pure helpers."),
    only("content", ["lib"], "content knows what an exercise is, and nothing of the page."),
    only("ui", ["lib"], "ui holds plain components without knowledge of exercises."),
    only("python", ["lib"], "python is the page's side of the runtime."),
    only("offline", ["lib", "python"], "offline looks after the copies of the site and of Python's files."),
    only("store", ["lib", "content", "python"], "the store stands on the runtime."),
    only("features", ["lib", "content", "python", "offline", "store", "ui"], "features read the store; pages in app compose them."),
    only("app", ["lib", "content", "python", "offline", "store", "ui", "features"], "app composes features; main builds things once."),
    {
      name: "features-apart",
      comment: "A feature that needs another's state asks the store.",
      severity: "error",
      from: { path: "^src/features/([^/]+)/" },
      to: { path: "^src/features/", pathNot: "^src/features/$1/" },
    },
    {
      name: "threads-apart",
      comment: "The page, the frame and the worker share the protocol only.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/python/(sandbox|worker)/" },
      to: { path: "^src/python/(sandbox|worker)/" },
    },
    {
      name: "sandbox-and-worker-read-the-protocol-only",
      comment: "With the form of packs and images, and pure helpers.",
      severity: "error",
      from: { path: "^src/python/(sandbox|worker)/" },
      to: { path: "^src/", pathNot: ["^src/python/$1/", "^src/python/(protocol|limits|pack|image-head)\\.ts$", "^src/lib/"] },
    },
    {
      name: "service-worker-apart",
      comment: "The page and the service worker share messages and the form of the list only.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/offline/worker/" },
      to: { path: "^src/offline/worker/" },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.page.json" },
    exclude: { path: "\\.test\\.tsx?$" },
  },
};
