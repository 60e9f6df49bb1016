import { inject } from 'vitest';
import { unique } from './library.ts';
import { ask } from './tree.ts';

/** A plan with one thing to do, as it may be approved. */
export const smallPlan = {
	sections: { goals: '目标', content: '内容', steps: '步骤', organisation: '领导' },
	feature: '一支部一特色',
	clauses: [],
	events: [],
	phases: [],
	standards: [],
	indicators: [{ key: 'i1', name: '办结率', unit: '%', baseline: 60, floor: 80, stretch: 95 }],
	seats: [],
	duties: [],
	actions: [
		{
			key: 'visits',
			kind: 'mandatory',
			form: 'act',
			text: '走访困难户',
			owner: '书记',
			due: { on: '2099-06-30' },
			types: ['branch'],
		},
	],
};

/** A campaign, approved and issued to a scope, which its jobs then go through. */
export async function issueCampaign(wish: {
	issuerId: number;
	scope: readonly number[];
	types?: readonly string[];
	plan: object;
}): Promise<{ id: string; name: string }> {
	const { issuerId, scope, types = ['branch'], plan } = wish;
	const session = inject('session');
	const name = unique('争先活动');
	const { id } = await ask<{ id: string }>(session, 'POST', '/campaigns', { name, issuerId });
	const saved = { name, plan, edition: 1 };
	const { edition } = await ask<{ edition: number }>(session, 'POST', `/campaigns/${id}/plan`, saved);
	await ask(session, 'POST', `/campaigns/${id}/plan/approve`, { edition });
	await ask(session, 'POST', `/campaigns/${id}/issue`, { scope, types });
	return { id, name };
}

interface Checked {
	readonly revision: number;
	readonly lint: readonly { readonly key: string; readonly weight: string; readonly waived: string | null }[];
}

/** Gives a reason for whatever stands in the way of a directive's draft, so that a campaign can be made of it. */
export async function waiveRest(session: string, directive: string): Promise<void> {
	const { revision, lint } = await ask<Checked>(session, 'GET', `/directives/${directive}/desk`);
	const checks = lint.filter(({ weight, waived }) => weight === 'must' && waived === null).map(({ key }) => key);
	if (checks.length === 0) return;
	const wish = { act: 'check.waive', checks, reason: '另行研究' };
	await ask(session, 'POST', `/directives/${directive}/acts`, { revision, wish });
}
