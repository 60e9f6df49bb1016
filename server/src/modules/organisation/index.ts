export { addMember } from './add-member.ts';
export { createOrganisation } from './create-organisation.ts';
export { listTree } from './list-tree.ts';
export { appoint, createPost } from './posts.ts';
export { organisationRouter } from './routes.ts';
export { findPermissions } from './store/index.ts';
export { addUnit } from './units.ts';
