import path from "node:path";

// It is built in a folder of its own below the checkout, so that it is made by the same packages as the product.
const root = process.env.BARE_ROOT ?? path.resolve(import.meta.dirname, "../..");

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  devIndicators: false,
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["better-sqlite3"],
  turbopack: { root },
};
