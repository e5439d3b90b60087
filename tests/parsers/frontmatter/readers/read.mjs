// Reads each text of a JSON list on standard input as the generators of npm do, and answers with what each read.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

import matter from "gray-matter";
import * as jsYaml from "js-yaml";
import { parse } from "yaml";

const hexo = createRequire(import.meta.url)("hexo-front-matter");

const readers = {
  yaml: (head) => parse(head, { maxAliasCount: 0 }),
  "js-yaml": (head) => (head ? jsYaml.load(head) : {}),
  "gray-matter": (_, text) => matter(text, {}).data,
  "hexo-front-matter": (_, text) => {
    const { _content, ...data } = hexo.parse(text);
    return data;
  },
};

const texts = JSON.parse(readFileSync(0, "utf8"));
const answers = {};
for (const [name, read] of Object.entries(readers)) {
  answers[name] = texts.map((text) => read(text.slice(4, text.indexOf("\n---\n") + 1), text) ?? {});
}
process.stdout.write(JSON.stringify(answers));
