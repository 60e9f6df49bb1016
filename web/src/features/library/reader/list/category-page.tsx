import { pathTo, sistersIn } from '@pacesetter/core/library';
import { useTranslation } from 'react-i18next';
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { apiContext } from '../../../../app/context.ts';
import { Breadcrumb } from '../../../../ui/breadcrumb.tsx';
import { Categories } from './categories.tsx';
import { Listing } from './listing.tsx';
import { loadList } from './load-list.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const unknown = () => data({ code: 'NOT_FOUND' }, { status: 404 });

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const id = params.id ?? '';
	if (!uuid.test(id)) throw unknown();
	const list = await loadList(context.get(apiContext), request, id);
	const path = pathTo(list.categories, id);
	const category = path.at(-1);
	if (!category) throw unknown();
	return { ...list, category, above: path.slice(0, -1) };
}

export default function CategoryPage() {
	const loaderData = useLoaderData<typeof loader>();
	const { t } = useTranslation('reader');
	const { category, above, categories } = loaderData;
	const below = sistersIn(categories, category.id);
	return (
		<main id="main">
			<title>{`${category.name} - ${t('siteTitle')}`}</title>
			<Breadcrumb
				path={[...above.map(({ id, name }) => ({ name, address: `/categories/${id}` })), { name: category.name }]}
				label={t('breadcrumb')}
			/>
			<h1>{category.name}</h1>
			{below.length > 0 && <Categories categories={below} />}
			<Listing {...loaderData} />
		</main>
	);
}
