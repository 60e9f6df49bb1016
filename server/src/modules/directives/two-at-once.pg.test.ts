import type { DeskAct } from '@pacesetter/core/directives/desk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildDirective } from '../../testing/directive.ts';
import { buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';

const product = await createTestProduct();
const county = await buildOrganisation(product, { parent: null });
const town = await buildOrganisation(product, { parent: county, type: 'committee' });
const people = [
	await buildHolder(product.db, { role: 'department_clerk', at: county }),
	await buildHolder(product.db, { role: 'department_clerk', at: county }),
] as const;
const clients = people.map((one) => product.clientAs(one).directives);
type Client = (typeof clients)[number];
type Desk = Awaited<ReturnType<Client['desk']['get']>>;

const kinds = ['split', 'merge', 'settle', 'owner', 'date', 'many', 'add', 'addBelow', 'undo', 'redo'] as const;
const move = fc.record({
	who: fc.constantFrom(0, 1),
	kind: fc.constantFrom(...kinds),
	one: fc.nat({ max: 40 }),
	number: fc.nat({ max: 400 }),
	/** Whether he looks at the desk before, or acts on what he saw last. */
	looks: fc.boolean(),
	/** Whether the one after it is sent at the same moment. */
	together: fc.boolean(),
});
type Move = typeof move extends fc.Arbitrary<infer One> ? One : never;

/** What somebody wants by what he sees, sensible or not. */
function wishOf(desk: Desk, { kind, one, number }: Move): DeskAct | 'undo' | 'redo' {
	const at = (list: readonly { readonly id: string }[]): string => list[one % Math.max(1, list.length)]?.id ?? 'none';
	const item = at(desk.items);
	switch (kind) {
		case 'split':
			return { act: 'clause.split', clause: at(desk.clauses), at: 1 + (number % desk.text.length) };
		case 'merge':
			return { act: 'clause.merge', clause: at(desk.clauses) };
		case 'settle':
			return { act: 'item.settle', items: [item], state: number % 2 === 0 ? 'accepted' : 'dropped' };
		case 'owner':
			return { act: 'item.edit', item, fields: { ownerOrganisation: number % 2 === 0 ? town : county } };
		case 'date':
			return { act: 'item.edit', item, fields: { dueOn: `2026-12-${10 + (number % 20)}` } };
		case 'many':
			return {
				act: 'item.set',
				items: desk.items.map(({ id }) => id),
				fields: { dueOn: `2027-01-${10 + (number % 20)}` },
			};
		case 'add':
			return { act: 'item.add', kind: 'action', text: `事项${number}`, clauses: [at(desk.clauses)] };
		case 'addBelow':
			return { act: 'clause.add', behind: at(desk.clauses), lines: [`附带要求${number}`] };
		default:
			return kind;
	}
}

const rows = ({ clauses, items, findings, events }: Desk) => ({
	clauses: clauses.map(({ fate: _, ...clause }) => clause),
	items,
	findings,
	events,
});
type Rows = ReturnType<typeof rows>;
type Answer = { revision: number; changes: Awaited<ReturnType<Client['desk']['act']>>['changes'] };

/** Rows with what an answer says was changed: what whoever saw each act would know. */
function followed(known: Rows, { changes }: Answer): Rows {
	const laid = <Row extends { id: string }>(before: readonly Row[], after: readonly Row[], part: string): Row[] => {
		const gone = changes.removed.filter((one) => one.part === part).map(({ id }) => id);
		const now = new Map([...before, ...after].map((row) => [row.id, row]));
		for (const id of gone) now.delete(id);
		return [...now.values()];
	};
	const byPosition = (a: { position: number }, b: { position: number }) => a.position - b.position;
	return {
		clauses: laid(known.clauses, changes.clauses, 'clauses').toSorted(byPosition),
		items: laid(known.items, changes.items, 'items').toSorted(byPosition),
		findings: laid(known.findings, changes.findings, 'findings'),
		events: laid(known.events, changes.events, 'events').toSorted((a, b) => (a.id < b.id ? -1 : 1)),
	};
}

test('whatever two do at one desk in whatever order: nothing is lost, and who comes second is told', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(move, { minLength: 6, maxLength: 16 }), async (moves) => {
			const { id } = await buildDirective(product, { organisationId: county, by: people[0] });
			const look = (who: number) => clients[who]?.desk.get({ id }) ?? Promise.reject(new Error('nobody'));
			const first = await look(0);
			const seen = [first, first];
			const answers: Answer[] = [];
			const send = async (one: Move): Promise<void> => {
				const client = clients[one.who];
				const desk = one.looks ? await look(one.who) : (seen[one.who] ?? first);
				seen[one.who] = desk;
				const wish = wishOf(desk, one);
				const { revision } = desk;
				try {
					const answer =
						wish === 'undo' || wish === 'redo'
							? await client?.desk.step({ id, revision, way: wish })
							: await client?.desk.act({ id, revision, wish });
					if (answer && answer.revision !== revision) answers.push(answer);
					if (answer) expect(answer.revision - revision).toBeLessThanOrEqual(1);
				} catch (error) {
					expect(error).toMatchObject({ code: expect.stringMatching(/^(DESK_MOVED_ON|DESK_ACT|NOT_FOUND)$/) });
					const now = await look(one.who);
					const moved = error instanceof Error && 'code' in error && error.code === 'DESK_MOVED_ON';
					// Who is told that somebody came before sees who did what.
					if (moved) expect(now.steps.some((step) => step.revision > revision)).toBe(true);
					else expect(now.revision).toBeGreaterThanOrEqual(revision);
				}
			};
			for (let index = 0; index < moves.length; index += 1) {
				const [one, other] = [moves[index], moves[index + 1]];
				if (one?.together && other) {
					await Promise.all([send(one), send(other)]);
					index += 1;
				} else if (one) await send(one);
			}
			const last = await look(1);
			// Each act that was answered is one revision, none twice, and all of them together are what lies there.
			const revisions = answers.map(({ revision }) => revision).toSorted((a, b) => a - b);
			expect(revisions).toEqual(answers.map((_, index) => first.revision + 1 + index));
			expect(last.revision).toBe(first.revision + answers.length);
			const inOrder = answers.toSorted((a, b) => a.revision - b.revision);
			expect(rows(last)).toEqual(inOrder.reduce(followed, rows(first)));
		}),
		{ numRuns: 25, interruptAfterTimeLimit: 40_000 },
	);
}, 90_000);
