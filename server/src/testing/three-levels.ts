import { buildHolder, buildOrganisation } from './organisation.ts';
import type { TestProduct } from './product.ts';

/** A county, a town and a branch one below the other, and who acts for each. */
export async function buildThreeLevels(product: TestProduct) {
	const county = await buildOrganisation(product);
	const town = await buildOrganisation(product, { parent: county, type: 'committee' });
	const branch = await buildOrganisation(product, { parent: town });
	const as = async (role: 'department_clerk' | 'secretary', at: number) =>
		product.clientAs(await buildHolder(product.db, { role, at })).campaigns;
	return {
		...{ county, town, branch },
		clerk: await as('department_clerk', county),
		townSecretary: await as('secretary', town),
		secretary: await as('secretary', branch),
	};
}
