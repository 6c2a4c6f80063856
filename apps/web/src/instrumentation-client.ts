import { patientFetch } from "./lib/outage/patient-fetch.ts";

/**
 * Before any schema is made in the browser: zod would try `new Function` for its objects, which the policy of our pages
 * forbids and reports.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

// The framework asks for pages by what stands here.
if (typeof window !== "undefined") window.fetch = patientFetch(window.fetch.bind(window));
