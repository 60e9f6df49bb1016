export { organisationRouter } from './routes.ts';
export { findPermissions } from './store/index.ts';
