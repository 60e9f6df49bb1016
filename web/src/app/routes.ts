import { index, layout, type RouteConfig, route } from '@react-router/dev/routes';

const reader = '../features/library/reader';
const desk = '../features/library/desk';
const organisation = '../features/organisation';
const audit = '../features/audit';
const campaigns = '../features/campaigns';
const identity = '../features/identity';
const moderation = '../features/moderation';
const directives = '../features/directives';

export default [
	index(`${reader}/home/home-page.tsx`),
	route('documents', `${reader}/list/all-documents.tsx`),
	route('search', `${reader}/search/search-page.tsx`),
	route('documents/:number', `${reader}/document/document-page.tsx`),
	route('categories/:id', `${reader}/list/category-page.tsx`),
	route('s/:token', `${reader}/sharing/shared-page.tsx`),
	route('sign-in', `${identity}/sign-in-page.tsx`),
	route('password', `${identity}/password-page.tsx`),
	route('welcome', `${identity}/welcome-page.tsx`),
	layout('shell/desk-shell.tsx', [
		route('desk', `${desk}/desk-start.ts`),
		route('desk/upload', `${desk}/upload/upload-page.tsx`),
		route('desk/documents', `${desk}/documents/my-documents.tsx`),
		route('desk/documents/:number/resemblances', '../features/duplicates/resemblances-page.tsx'),
		route('desk/documents/cases', `${moderation}/own-case/own-cases-page.tsx`),
		route('desk/documents/cases/:id', `${moderation}/own-case/own-case-page.tsx`),
		route('desk/moderation', `${moderation}/cases/cases-page.tsx`),
		route('desk/moderation/:id', `${moderation}/case/case-page.tsx`),
		route('desk/reports', `${moderation}/reports/reports-page.tsx`),
		route('desk/recycle-bin', `${desk}/recycle-bin/recycle-bin.tsx`),
		route('desk/notices', '../features/notices/notices-page.tsx'),
		route('desk/favourites', '../features/reading/favourites-page.tsx'),
		route('desk/notes', '../features/reading/notes-page.tsx'),
		route('desk/shares', '../features/sharing/shares-page.tsx'),
		route('desk/points', '../features/points/points-page.tsx'),
		route('desk/points/issues', '../features/points/issues-page.tsx'),
		route('desk/me', `${identity}/own/own-account-page.tsx`),
		route('desk/rosters', `${organisation}/rosters/rosters-page.tsx`),
		route('desk/rosters/:id', `${organisation}/rosters/roster-page.tsx`),
		route('desk/rosters/:id/form', `${organisation}/rosters/form-page.tsx`),
		route('desk/directives', `${directives}/list/directives-page.tsx`),
		route('desk/directives/new', `${directives}/registration/register-page.tsx`),
		route('desk/directives/:id', `${directives}/desk/desk-page.tsx`),
		route('desk/directives/:id/registration', `${directives}/registration/registration-page.tsx`),
		route('desk/accounts', `${identity}/accounts/accounts-page.tsx`),
		route('desk/dormant-rights', `${identity}/dormant/dormant-page.tsx`),
		route('desk/administrators', `${identity}/administrators/administrators-page.tsx`),
		layout(`${organisation}/shared/section-layout.tsx`, [
			route('desk/organisations', `${organisation}/tree/organisations-page.tsx`),
			route('desk/organisations/people', `${organisation}/people/people-page.tsx`),
			route('desk/organisations/people/:id', `${organisation}/people/person-page.tsx`),
			route('desk/organisations/people/:id/data', `${organisation}/personal/personal-page.tsx`),
			route('desk/organisations/transfers', `${organisation}/transfers/transfers-page.tsx`),
			route('desk/organisations/posts', `${organisation}/posts/due-page.tsx`),
			route('desk/organisations/units', `${organisation}/units/units-page.tsx`),
			route('desk/organisations/:id', `${organisation}/profile/profile-page.tsx`),
		]),
		route('desk/campaigns', `${campaigns}/list/campaigns-page.tsx`),
		route('desk/campaigns/tasks', `${campaigns}/tasks/tasks-page.tsx`),
		route('desk/campaigns/tasks/:id', `${campaigns}/task/task-page.tsx`),
		route('desk/campaigns/plans', `${campaigns}/instances/instances-page.tsx`),
		route('desk/campaigns/plans/:id', `${campaigns}/instances/instance-page.tsx`),
		route('desk/campaigns/requests', `${campaigns}/requests/requests-page.tsx`),
		layout(`${campaigns}/campaign/campaign-layout.tsx`, [
			route('desk/campaigns/:id', `${campaigns}/campaign/overview-page.tsx`),
			route('desk/campaigns/:id/plan', `${campaigns}/plan/plan-page.tsx`),
			route('desk/campaigns/:id/board', `${campaigns}/board/board-page.tsx`),
			route('desk/campaigns/:id/people', `${campaigns}/board/people-page.tsx`),
			route('desk/campaigns/:id/clauses', `${campaigns}/board/clauses-page.tsx`),
			route('desk/campaigns/:id/meetings', `${campaigns}/meetings/meetings-page.tsx`),
		]),
		route('desk/grants', `${organisation}/rights/grants-page.tsx`),
		route('desk/rights', `${organisation}/rights/my-rights-page.tsx`),
		route('desk/audit', `${audit}/audit-page.tsx`),
		route('desk/custody', '../features/custody/custody-page.tsx'),
		route('desk/reviews', `${desk}/reviews/reviews-page.tsx`),
		route('desk/reviews/:number', `${desk}/reviews/review-page.tsx`),
		route('desk/categories', `${desk}/categories/categories-page.tsx`),
	]),
	route('type', 'shell/type-setting.ts'),
	route('*', 'shell/unknown-address.ts'),
] satisfies RouteConfig;
