export { type Act, handle, perform, type Request } from './act.ts';
export { attachment } from './attachment.ts';
export type { HttpEnv } from './env.ts';
export { createMetrics, metricsRoute } from './metrics.ts';
export { answerRefusals, refusalBody, refusalStatus } from './refusals.ts';
export { clientAddress, limitRate, rateBudget, sameSiteOnly, securityHeaders } from './safety.ts';
export { createTopics, type Topics, type Watch } from './topics.ts';
export { readUpload, type Upload } from './upload.ts';
