import http from "node:http";
import { createRequire } from "node:module";

/**
 * Loaded into the server with `--import`, only where the bench counts: each statement that runs, and the text of each. What a
 * worker thread runs is counted in that thread and not seen here. `/__statements` answers what ran since it was last asked.
 */
const require = createRequire(import.meta.url);
let ran = [];
let prepared = 0;

const { prototype } = require("better-sqlite3");
const prepare = prototype.prepare;
prototype.prepare = function counted(sql) {
  prepared += 1;
  const statement = prepare.call(this, sql);
  for (const name of ["run", "get", "all", "iterate"]) {
    const inner = statement[name];
    statement[name] = (...values) => {
      ran.push(sql);
      return inner.apply(statement, values);
    };
  }
  return statement;
};

const { Client } = require("pg");
const query = Client.prototype.query;
Client.prototype.query = function counted(asked, ...rest) {
  ran.push(typeof asked === "string" ? asked : asked.text);
  return query.call(this, asked, ...rest);
};

const emit = http.Server.prototype.emit;
http.Server.prototype.emit = function counted(event, ...rest) {
  const [request, response] = rest;
  if (event !== "request" || request.url !== "/__statements") return emit.call(this, event, ...rest);
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify({ ran, prepared }));
  ran = [];
  prepared = 0;
  return true;
};
