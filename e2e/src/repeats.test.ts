import { expect, it, vi } from 'vitest';
import { visitors } from './browser/browser.ts';
import { expectAtRest } from './browser/campaigns.ts';
import { clause } from './browser/directives.ts';
import { smallPlan, waiveRest } from './product/campaign.ts';
import { colleagueAt, establish } from './product/county.ts';
import { registerDirective } from './product/directive.ts';
import { sharedLibrary, unique } from './product/library.ts';
import { ask, type Named } from './product/tree.ts';

const { colleague } = visitors();
const library = sharedLibrary();
const reported = '各支部要在每月五日前把上月信息报送到研究室，并说明采用情况。';
const posted = '各支部要在村务公开栏公布代办事项和联系电话，群众一看就明白。';

/** A directive of words, laid on its desk. @returns its id and the clause that asks for reports */
async function directiveOf(session: string, top: Named, issuedOn: string, lines: readonly string[]) {
	const title = unique('关于加强信息工作的通知');
	const document = await library.publish({
		name: `${title}.txt`,
		content: Buffer.from([title, ...lines].join('\n')),
	});
	const { id } = await registerDirective(session, {
		organisationId: top.id,
		document: document.number,
		title,
		issuerName: '中共松溪县委',
		issuedOn,
	});
	const { clauses } = await ask<{ clauses: { id: string; heading: string }[] }>(
		session,
		'GET',
		`/directives/${id}/desk`,
	);
	return { id, title, key: clauses.find(({ heading }) => heading.includes('每月五日'))?.id ?? '' };
}

/** A campaign made of a directive that asks its branches for reports. @returns its id */
async function issued(
	session: string,
	top: Named,
	directive: { id: string; key: string },
	due: string,
): Promise<string> {
	const name = unique('信息工作');
	const at = `/directives/${directive.id}`;
	const { revision } = await ask<{ revision: number }>(session, 'GET', `${at}/desk`);
	const added = { act: 'item.add', kind: 'action', text: '报送信息', clauses: [directive.key] };
	await ask(session, 'POST', `${at}/acts`, { revision, wish: added });
	await waiveRest(session, directive.id);
	const { id, edition } = await ask<{ id: string; edition: number }>(session, 'POST', '/campaigns', {
		name,
		issuerId: top.id,
		directiveId: directive.id,
	}).then(({ id: made }) => ask<{ id: string; edition: number }>(session, 'GET', `/campaigns/${made}`));
	const [visits] = smallPlan.actions;
	const plan = {
		...smallPlan,
		clauses: [{ key: directive.key, text: reported }],
		actions: [{ ...visits, text: '报送信息', clauses: [directive.key], due: { on: due } }],
	};
	const kept = await ask<{ edition: number }>(session, 'POST', `/campaigns/${id}/plan`, { name, plan, edition });
	await ask(session, 'POST', `/campaigns/${id}/plan/approve`, { edition: kept.edition });
	await ask(session, 'POST', `/campaigns/${id}/issue`, { scope: [top.id], types: ['branch'] });
	const tasks = () => ask<{ total: number }>(session, 'GET', `/campaigns/${id}/tasks?size=1`);
	await vi.waitUntil(async () => (await tasks()).total > 0, { timeout: 60_000, interval: 200 });
	return id;
}

it('an instruction that was given before is told on the desk and in the campaign, with what became of it', async () => {
	const top = await establish({ parentId: null, type: 'committee', level: 3, name: unique('松溪县委') });
	await establish({ parentId: top.id, type: 'branch', name: unique('松溪村支部') });
	const clerk = await colleagueAt(top, 'department_clerk');
	const { session } = clerk;
	const lastYear = await directiveOf(session, top, '2025-03-01', [
		'一、去年信息工作排名靠后。',
		`二、${reported}`,
		`三、${posted}`,
	]);
	await issued(session, top, lastYear, '2025-12-31');
	const now = await directiveOf(session, top, '2026-03-01', [
		'一、信息工作年年爬坡，各单位要重视起来。',
		`二、再次强调，${reported}`,
		'三、研究室要加强督查。',
	]);

	// On the desk, by keyboard: the clause says so, and tells what became of it.
	const visitor = await colleague(clerk);
	const { page, open } = visitor;
	await open(`/desk/directives/${now.id}`);
	await page.waitForLoadState('networkidle');
	await clause(page, /每月五日.*重复 1 次/).waitFor();
	expect(await page.getByText('重复 1 次').count()).toBe(1);
	await page.locator('[data-clause][tabindex="0"]').focus();
	while (!(await page.locator(':focus').innerText()).includes('每月五日')) await page.keyboard.press('ArrowDown');
	await page.getByRole('heading', { name: '此前已部署过 1 次' }).waitFor();
	await page.getByText('完成 0 / 1').waitFor();
	await expectAtRest(visitor);

	// From there to the clause of last year, where it is open.
	await clause(page, /每月五日/).click();
	await page.getByRole('link', { name: `《${lastYear.title}》` }).click();
	await page.waitForURL(`**/${lastYear.id}?clause=*`);
	await page.locator('[data-clause][aria-expanded="true"]', { hasText: '每月五日' }).waitFor();
	await page.getByText('此前已部署过').first().waitFor({ state: 'detached' });
	await page.goBack();
	await page.getByRole('heading', { name: now.title }).waitFor();

	// What is put in by hand is held against earlier directives as well, and is taken back with it.
	await page.getByRole('button', { name: '添加条款' }).click();
	await page.getByRole('dialog').getByRole('textbox').fill(`四、${posted}`);
	await page
		.getByRole('dialog')
		.getByRole('button', { name: /^添\s*加$/ })
		.click();
	await clause(page, /代办事项和联系电话.*重复 1 次/).click();
	await page.getByText('没有形成事项').waitFor();
	await expectAtRest(visitor);
	await page.keyboard.press('Control+z');
	await clause(page, /代办事项和联系电话/).waitFor({ state: 'detached' });

	// The campaign made of it says so at the clause, and leads to it.
	const campaign = await issued(session, top, now, '2026-12-31');
	await open(`/desk/campaigns/${campaign}/clauses`);
	await page.getByRole('link', { name: '此前已部署过 1 次' }).waitFor();
	await expectAtRest(visitor);
	await page.getByRole('link', { name: '此前已部署过 1 次' }).click();
	await page.getByRole('heading', { name: '此前已部署过 1 次' }).waitFor();
	await page.getByText('完成 0 / 1').waitFor();

	// Whoever does not see the directive sees nothing of it there.
	const secretary = await colleague(
		await colleagueAt(await establish({ parentId: top.id, type: 'branch', name: unique('村支部') }), 'secretary'),
	);
	secretary.faults.expect(/404/);
	await secretary.open(`/desk/directives/${now.id}`);
	await secretary.page.getByText('没有找到').first().waitFor();
});
