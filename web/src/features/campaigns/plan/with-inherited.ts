import { type Inherited, inheritedSchema, type Plan } from '@pacesetter/core/campaigns';
import type { Campaign } from '../shared/types.ts';

const find = <Row extends { readonly key: string }>(rows: readonly Row[] | undefined, key: string): Row | undefined =>
	rows?.find((row) => row.key === key);

/** The plan with a row for each part that it takes over, in the order of the plan above, so that a form can show them side by side. */
export function withInherited({ plan, upper }: Campaign): Plan {
	if (upper === null) return plan;
	const { inherited } = plan;
	const rows: Inherited = inheritedSchema.parse({
		actions: upper.actions.map(({ key }) => find(inherited?.actions, key) ?? { key }),
		phases: upper.phases.map(({ key }) => find(inherited?.phases, key) ?? { key }),
		standards: upper.standards.map(({ key }) => find(inherited?.standards, key) ?? { key, criteria: [] }),
	});
	return { ...plan, inherited: rows };
}

const told = (lines: readonly string[]): string[] => lines.filter((line) => line.trim() !== '');

/** A plan as it is kept: without the empty lines that stand in a form. */
export const withoutEmptyLines = (plan: Plan): Plan => ({
	...plan,
	standards: plan.standards.map((one) => ({ ...one, criteria: told(one.criteria) })),
	...(plan.inherited && {
		inherited: {
			...plan.inherited,
			standards: plan.inherited.standards.map((one) => ({ ...one, criteria: told(one.criteria) })),
		},
	}),
});
