/** The domains in dependency order: each may import those before it. */
export const domains = [
	'identity',
	'organisation',
	'audit',
	'custody',
	'notices',
	'library',
	'search',
	'duplicates',
	'moderation',
	'reading',
	'sharing',
	'points',
	'harvest',
	'directives',
	'campaigns',
	'commitments',
	'appraisals',
	'honours',
	'ledgers',
	'services',
	'briefings',
	'supervision',
	'insight',
	'notifications',
];

const ours = '^(core|lok|server|web|bench|samples|e2e|scripts)/';
const test = '\\.test\\.tsx?$';
// The files at the top put the parts together: the app, its pages, the roles.
const composition = '^server/src/(roles/|[^/]+\\.ts$)';
const modules = '^server/src/modules';

/** A package from npm, installed or not. */
const packages = (...names) => names.flatMap((name) => [`^${name}(/|$)`, `node_modules/${name}(/|$)`]);

const error = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const order = domains.slice(0, -1).map((domain, index) => {
	const later = domains.slice(index + 1).join('|');
	return error(
		`order-${domain}`,
		`${domain} comes before the domains it imports here`,
		{ path: `^(core/src|server/src/modules)/${domain}/`, pathNot: test },
		{ path: `^(core/src|server/src/modules)/(${later})/` },
	);
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
	forbidden: [
		error(
			'no-circles',
			'files import each other in a circle',
			{},
			{ circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
		),
		error(
			'core-imports',
			'core imports itself, zod, the tables of opencc-js and approx-string-match only, and @orpc/contract in contract.ts and its parts',
			{ path: '^core/src/', pathNot: [test, '[/-]contract\\.ts$'] },
			{ pathNot: ['^core/src/', ...packages('zod', 'opencc-js', 'approx-string-match')] },
		),
		error(
			'core-contract-imports',
			'a contract imports core, zod and @orpc/contract only',
			{ path: ['^core/src/contract\\.ts$', '^core/src/.+[/-]contract\\.ts$'] },
			{ pathNot: ['^core/src/', ...packages('zod', '@orpc/contract')] },
		),
		error(
			'platform-has-no-business',
			'platform imports no module and nothing of the composition',
			{ path: '^server/src/platform/', pathNot: test },
			{ path: ['^server/src/(modules|cli|testing)/', composition] },
		),
		error(
			'modules-meet-at-the-door',
			'a module is entered through its index.ts only',
			{ path: `${modules}/([^/]+)/` },
			{ path: `${modules}/`, pathNot: [`${modules}/$1/`, `${modules}/[^/]+/index\\.ts$`] },
		),
		error(
			'others-enter-at-the-door',
			'a module is entered through its index.ts only',
			{ pathNot: ['^server/src/(modules|testing)/', test] },
			{ path: `${modules}/`, pathNot: `${modules}/[^/]+/index\\.ts$` },
		),
		...order,
		error(
			'database-in-stores-only',
			'only a store, platform/db, platform/audit and testing know the database library',
			{
				path: '^(server|lok|web|core|samples|e2e)/',
				pathNot: [
					`${modules}/[^/]+/(store\\.ts$|store/)`,
					'^server/src/(platform/(audit/|db/|[^/]+/store\\.ts)|testing/)',
					test,
				],
			},
			// Types of columns may be named elsewhere; queries may not be made there.
			{ path: packages('kysely', 'pg'), dependencyTypesNot: ['type-only'] },
		),
		error(
			'http-in-routes-only',
			'only routes.ts, platform/http and the composition know HTTP',
			{
				path: '^(server|lok|web|core|samples|e2e)/',
				pathNot: [`${modules}/[^/]+/(routes\\.ts$|routes/)`, composition, '^server/src/platform/http/', test],
			},
			{ path: packages('hono', '@hono'), dependencyTypesNot: ['type-only'] },
		),
		error(
			'web-features-apart',
			'features of the web meet in app only',
			{ path: '^web/src/features/([^/]+)/', pathNot: test },
			{ path: '^web/src/features/', pathNot: '^web/src/features/$1/' },
		),
		error(
			'web-ui-is-plain',
			'ui imports neither features nor app',
			{ path: '^web/src/ui/' },
			{ path: '^web/src/(features|app)/' },
		),
		error(
			'web-without-server',
			'the web reaches the server by its contract',
			{ path: '^web/' },
			{ path: '^(server|lok)/' },
		),
		error(
			'readers-without-antd',
			'reader pages, and what they import, carry no Ant Design',
			{ path: '^web/src/(features/library/reader/|app/root\\.tsx$|app/entry\\.client\\.tsx$)' },
			{ path: packages('antd', '@ant-design'), reachable: true },
		),
		error('lok-stands-alone', 'lok is usable without the rest', { path: '^lok/' }, { path: ours, pathNot: '^lok/' }),
		error(
			'no-tests-in-products',
			'what runs in production imports no test and nothing of testing',
			{ path: '^(core|lok|server|web)/', pathNot: [test, '^server/src/testing/', 'vitest\\.config\\.ts$'] },
			{ path: ['\\.test\\.tsx?$', '^server/src/testing/', ...packages('vitest', 'fast-check')] },
		),
	],
	options: {
		// TypeScript 7 has no parser that dependency-cruiser could use; with it no file would be seen at all.
		parser: 'swc',
		tsPreCompilationDeps: true,
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^web/(build|\\.react-router)/' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'node', 'default', 'types'],
			extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
		},
	},
};
