import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { data, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { apiContext } from '../../app/context.ts';
import { forPage } from '../../app/refusal.ts';
import { numberIn } from '../../ui/address-number.ts';
import { useRefreshWhile } from '../../ui/use-refresh-while.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { DecisionForm } from './decision-form.tsx';
import styles from './duplicates.module.css';
import { ResemblanceList } from './resemblance-list.tsx';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const number = numberIn(params.number, 16);
	if (number === null) throw data({ code: 'NOT_FOUND' }, { status: 404 });
	const { library, duplicates } = context.get(apiContext);
	const [document, { ready, items }] = await forPage(
		request,
		Promise.all([library.document.get({ number }), duplicates.resemblance.list({ number })]),
	);
	const wished = numberIn(new URL(request.url).searchParams.get('with'), 16);
	const chosen =
		items.find((item) => item.number === wished) ?? items.find((item) => item.decision === null) ?? items[0];
	const comparison = chosen
		? await forPage(request, duplicates.resemblance.get({ number, other: chosen.number }))
		: null;
	return { document: { number, title: document.title }, ready, items, comparison };
}

/** What a document resembles, one of them side by side with it, and what is to become of it. */
export default function ResemblancesPage() {
	const { document, ready, items, comparison } = useLoaderData<typeof loader>();
	const { t } = useTranslation('duplicates');
	useRefreshWhile(!ready);
	return (
		<>
			<title>{t('title')}</title>
			<h1>{t('title')}</h1>
			{!ready && <p role="status">{t('waiting')}</p>}
			{ready && items.length === 0 && (
				<Empty description={t('none')}>
					<Link to="/desk/documents">{t('back')}</Link>
				</Empty>
			)}
			{comparison && (
				<>
					<p className={styles.lead}>{t('lead', { title: document.title })}</p>
					<ResemblanceList number={document.number} items={items} chosen={comparison.number} />
					<DecisionForm key={comparison.number} number={document.number} other={comparison} />
					<ComparisonTable comparison={comparison} />
				</>
			)}
		</>
	);
}
