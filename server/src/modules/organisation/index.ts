export { addMember } from './add-member.ts';
export { addUnit } from './add-unit.ts';
export { appoint } from './appoint.ts';
export { createOrganisation } from './create-organisation.ts';
export { createPost } from './create-post.ts';
export { listTree } from './list-tree.ts';
export { organisationRouter } from './routes.ts';
export { findPermissions, organisationSealed } from './store/index.ts';
