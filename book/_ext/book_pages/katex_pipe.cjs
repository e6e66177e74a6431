// Reads one JSON request a line, writes one JSON answer a line. The argument is the path of katex.js.
const katex = require(process.argv[2]);
const options = { throwOnError: true, strict: "error" };

require("readline").createInterface({ input: process.stdin }).on("line", (line) => {
  const { tex, display } = JSON.parse(line);
  let answer;
  try {
    answer = { html: katex.renderToString(tex, { ...options, displayMode: display }) };
  } catch (error) {
    answer = { error: String(error.message || error) };
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
});
