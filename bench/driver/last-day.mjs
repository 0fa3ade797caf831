/**
 * Loaded into the server with `--import`: it starts at noon of the last day of the databases, whenever the bench runs. Else home, terms
 * and events would have less to tell each day, and their statements and bytes could not be held against limits.
 */
const RealDate = Date;
const shift = RealDate.parse(`${process.env.BENCH_LAST_DAY}T12:00:00Z`) - RealDate.now();
const now = () => RealDate.now() + shift;

globalThis.Date = new Proxy(RealDate, {
  construct: (real, given, made) => Reflect.construct(real, given.length > 0 ? given : [now()], made),
  get: (real, name) => (name === "now" ? now : Reflect.get(real, name)),
});
