import type { RouterClient } from '@orpc/server';
import type { directivesRouter } from '../modules/directives/index.ts';
import { buildDirective, buildSource, buildVersion, directiveText, plainRegistration } from './directive.ts';
import { buildFounder } from './organisation.ts';
import type { TestProduct } from './product.ts';

type Client = RouterClient<typeof directivesRouter>;
/** @returns the rows of a list that concern the directive; anything else counts as done */
type Try = (client: Client, product: TestProduct, organisationId: number) => Promise<readonly unknown[] | object>;

const build = (product: TestProduct, organisationId: number) => buildDirective(product, { organisationId });

/** A directive whose first clause somebody has renamed. */
async function worked(product: TestProduct, organisationId: number) {
	const { id } = await build(product, organisationId);
	const { desk } = product.clientAs(await buildFounder(product.db)).directives;
	const { revision, clauses } = await desk.get({ id });
	const wish = { act: 'clause.title', clause: clauses[0]?.id ?? '', title: '甲' } as const;
	return { id, wish, ...(await desk.act({ id, revision, wish })) };
}

/** How each procedure of directives is tried on one of an organisation, with an input that is right. */
export const directiveActs: Record<string, Try> = {
	'directive.list': async (client, product, organisationId) => {
		const { id } = await build(product, organisationId);
		return (await client.directive.list({ size: 100 })).items.filter((row) => row.id === id);
	},
	'directive.get': async (client, product, at) => client.directive.get({ id: (await build(product, at)).id }),
	'directive.register': async (client, product, organisationId) => {
		const { number: document } = await buildSource(product);
		return client.directive.register({ ...plainRegistration, organisationId, document });
	},
	'directive.edit': async (client, product, at) =>
		client.directive.edit({ ...plainRegistration, id: (await build(product, at)).id }),
	'directive.remove': async (client, product, at) => client.directive.remove({ id: (await build(product, at)).id }),
	'directive.renew': async (client, product, at) => {
		const { id, document } = await build(product, at);
		await buildVersion(product, document, 2, directiveText());
		return client.directive.renew({ id });
	},
	'directive.limit': (client, _product, organisationId) => client.directive.limit({ organisationId }),
	'directive.setLimit': (client, _product, organisationId) => client.directive.setLimit({ organisationId, hours: 48 }),
	'directive.convert': async (client, product, at) => {
		const { id, revision } = await worked(product, at);
		return client.directive.convert({ id, revision, done: false });
	},
	'desk.get': async (client, product, at) => client.desk.get({ id: (await build(product, at)).id }),
	'desk.left': async (client, product, at) => client.desk.left({ id: (await build(product, at)).id }),
	'desk.act': async (client, product, at) => {
		const { id, revision, wish } = await worked(product, at);
		return client.desk.act({ id, revision, wish: { ...wish, title: '乙' } });
	},
	'desk.step': async (client, product, at) => {
		const { id, revision } = await worked(product, at);
		return client.desk.step({ id, revision, way: 'undo' });
	},
	'desk.light': async (client, product, at) => {
		const { id, wish } = await worked(product, at);
		return client.desk.light({ id, clause: wish.clause }).then(() => ({}));
	},
};
