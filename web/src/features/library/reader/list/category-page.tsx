import { pathTo, sistersIn } from '@pacesetter/core/library';
import { useTranslation } from 'react-i18next';
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { apiContext, originContext } from '../../../../app/context.ts';
import { Breadcrumb } from '../../../../ui/breadcrumb.tsx';
import { Categories } from './categories.tsx';
import { FeedLinks } from './feed-links.tsx';
import { Listing } from './listing.tsx';
import { listAddress, loadList } from './load-list.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const unknown = () => data({ code: 'NOT_FOUND' }, { status: 404 });

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const id = params.id ?? '';
	if (!uuid.test(id)) throw unknown();
	const list = await loadList(context.get(apiContext), request, id);
	const path = pathTo(list.categories, id);
	const category = path.at(-1);
	if (!category) throw unknown();
	const origin = context.get(originContext) ?? new URL(request.url).origin;
	return { ...list, category, above: path.slice(0, -1), origin };
}

export default function CategoryPage() {
	const loaderData = useLoaderData<typeof loader>();
	const { t } = useTranslation('reader');
	const { category, above, categories, origin, path, documents } = loaderData;
	const below = sistersIn(categories, category.id);
	return (
		<main id="main">
			<title>{`${category.name} - ${t('siteTitle')}`}</title>
			<link rel="canonical" href={origin + listAddress(path, { sort: 'newest', page: documents.page })} />
			<FeedLinks name={category.id} title={category.name} />
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
