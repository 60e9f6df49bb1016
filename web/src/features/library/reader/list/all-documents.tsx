import { sistersIn } from '@pacesetter/core/library';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { apiContext } from '../../../../app/context.ts';
import { Breadcrumb } from '../../../../ui/breadcrumb.tsx';
import { Categories } from './categories.tsx';
import { Listing } from './listing.tsx';
import { loadList } from './load-list.ts';

export function loader({ context, request }: LoaderFunctionArgs) {
	return loadList(context.get(apiContext), request);
}

export default function AllDocuments() {
	const loaderData = useLoaderData<typeof loader>();
	const { t } = useTranslation('reader');
	return (
		<main id="main">
			<title>{`${t('list.all')} - ${t('siteTitle')}`}</title>
			<Breadcrumb path={[{ name: t('list.all') }]} label={t('breadcrumb')} />
			<h1>{t('list.all')}</h1>
			<Categories categories={sistersIn(loaderData.categories, null)} />
			<Listing {...loaderData} />
		</main>
	);
}
