export default {
  poweredByHeader: false,
  outputFileTracingRoot: process.env.BARE_ROOT,
  turbopack: { root: process.env.BARE_ROOT },
};
