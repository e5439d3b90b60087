// Reads {schemas: {name: schema}, documents: [document]} from standard input and writes, for each consumer and
// schema, whether it compiles and which documents it accepts.
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import { z } from "zod";

const { schemas, documents } = JSON.parse(readFileSync(0, "utf8"));

const consumers = {
  ajv: (schema) => {
    const Validator = schema.$schema.includes("2020-12") ? Ajv2020 : Ajv;
    return new Validator({ strict: true, allErrors: true }).compile(schema);
  },
  zod: (schema) => {
    const type = z.fromJSONSchema(schema);
    return (document) => type.safeParse(document).success;
  },
};

const verdicts = {};
for (const [name, consumer] of Object.entries(consumers)) {
  for (const [form, schema] of Object.entries(schemas)) {
    try {
      const accepts = consumer(schema);
      verdicts[`${name} ${form}`] = documents.map((document) => accepts(document));
    } catch (error) {
      verdicts[`${name} ${form}`] = String(error);
    }
  }
}
console.log(JSON.stringify(verdicts));
