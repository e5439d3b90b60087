// Reads {strict, openapi} from standard input and writes what generators declare for them in TypeScript.
import { readFileSync } from "node:fs";
import { compile } from "json-schema-to-typescript";
import openapiTS, { astToString } from "openapi-typescript";

const { strict, openapi } = JSON.parse(readFileSync(0, "utf8"));
console.log(
  JSON.stringify({
    "json-schema-to-typescript": await compile(strict, "Article"),
    "openapi-typescript": astToString(await openapiTS(openapi)),
  }),
);
