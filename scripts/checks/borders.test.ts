import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { borderFindings, cruise } from './borders.ts';

/** One crossing of every border. File, what it imports, and the rule that must see it. */
const crossings: Array<[file: string, imported: string, rule: string]> = [
	['core/src/identity/person.ts', 'node:fs', 'core-imports'],
	['core/src/identity/words.ts', 'kysely', 'core-imports'],
	['core/src/identity/early.ts', '@orpc/contract', 'core-imports'],
	['core/src/identity/contract.ts', 'hono', 'core-contract-imports'],
	['core/src/identity/late.ts', '../campaigns/index.ts', 'order-identity'],
	['server/src/platform/http/table.ts', '../../modules/library/index.ts', 'platform-has-no-business'],
	['server/src/modules/search/find.ts', '../library/store.ts', 'modules-meet-at-the-door'],
	['server/src/cli/publish.ts', '../modules/library/store.ts', 'others-enter-at-the-door'],
	['server/src/modules/library/look.ts', '../search/index.ts', 'order-library'],
	['server/src/modules/library/publish.ts', 'kysely', 'database-in-stores-only'],
	['server/src/modules/library/rename.ts', 'pg', 'database-in-stores-only'],
	['server/src/modules/library/show.ts', 'hono/cookie', 'http-in-routes-only'],
	['web/src/features/library/list.ts', '../campaigns/plan.ts', 'web-features-apart'],
	['web/src/ui/button.ts', '../features/campaigns/plan.ts', 'web-ui-is-plain'],
	['web/src/app/root.ts', '../../../server/src/main.ts', 'web-without-server'],
	['web/src/features/library/reader/page.ts', '../dialog.ts', 'readers-without-antd'],
	['lok/src/pool.ts', '../../core/src/campaigns/index.ts', 'lok-stands-alone'],
	['server/src/modules/library/index.ts', './guarantees.test.ts', 'no-tests-in-products'],
	['lok/src/one.ts', './two.ts', 'no-circles'],
];

/** Files that the crossings lead to, and imports that are fine. */
const surroundings: Record<string, string> = {
	'core/src/campaigns/index.ts': "import { z } from 'zod';\nexport const plan = z;",
	'core/src/campaigns/contract.ts': "import { oc } from '@orpc/contract';\nexport const contract = oc;",
	'server/src/main.ts': "import { library } from './modules/library/index.ts';\nimport 'hono';\nconsole.log(library);",
	'server/src/modules/library/store.ts': "import { sql } from 'kysely';\nexport const store = sql;",
	'server/src/modules/library/routes.ts': "import { Hono } from 'hono';\nexport const routes = Hono;",
	'server/src/modules/library/tables.ts':
		"import type { Generated } from 'kysely';\nexport type Id = Generated<string>;",
	'server/src/modules/library/guarantees.test.ts': 'export const it = 1;',
	'server/src/modules/search/index.ts':
		"import { library } from '../library/index.ts';\nexport const search = library;",
	'web/src/features/campaigns/plan.ts': 'export const plan = 1;',
	'web/src/features/library/dialog.ts': "import { Modal } from 'antd';\nexport const dialog = Modal;",
	'lok/src/two.ts': "import { one } from './one.ts';\nexport const two = one;",
};

const names: Record<string, string> = { 'lok/src/one.ts': 'one', 'server/src/modules/library/index.ts': 'library' };
const workspaces = ['core/src', 'lok/src', 'server/src', 'web/src'];
const repository = mkdtempSync(join(tmpdir(), 'borders-'));

const put = (path: string, text: string): void => {
	mkdirSync(dirname(join(repository, path)), { recursive: true });
	writeFileSync(join(repository, path), text);
};

let found: string[] = [];

const install = (name: string): void => {
	put(
		`node_modules/${name}/package.json`,
		JSON.stringify({ name, exports: { '.': './index.js', './*': './index.js' } }),
	);
	put(`node_modules/${name}/index.js`, '');
};

beforeAll(async () => {
	['zod', 'kysely', 'pg', 'hono', 'antd', '@orpc/contract'].forEach(install);
	for (const [path, text] of Object.entries(surroundings)) put(path, text);
	for (const [path, imported] of crossings) {
		put(path, `import * as thing from '${imported}';\nexport const ${names[path] ?? 'use'} = thing;\n`);
	}
	found = borderFindings(await cruise(repository, workspaces), workspaces);
}, 60_000);

afterAll(() => rmSync(repository, { recursive: true, force: true }));

describe('borders', () => {
	it.each(crossings)('sees %s importing %s', (path, _imported, rule) => {
		expect(found.filter((finding) => finding.startsWith(`${rule}: ${path} →`))).not.toEqual([]);
	});

	it('lets every other import pass', () => {
		const planted = crossings.map(([path]) => path);
		const others = found.filter((finding) => !planted.some((path) => finding.includes(`: ${path} →`)));
		expect(others).toEqual([]);
	});

	it('fails when it saw no module of a workspace', () => {
		const seen = { summary: { totalCruised: 1, violations: [] }, modules: [{ source: 'core/src/index.ts' }] };
		expect(borderFindings(seen, ['core/src', 'web/src'])).toEqual([expect.stringContaining('web/src: no module')]);
	});
});
