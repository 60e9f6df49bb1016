import { documentStates, isUnderWay } from '@pacesetter/core/library';
import { Empty, Pagination, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, redirect, useLoaderData, useNavigate } from 'react-router';
import { apiContext } from '../../../../app/context.ts';
import { forPage } from '../../../../app/refusal.ts';
import { lastPageInstead, pageIn } from '../../../../ui/address-number.ts';
import { useRefreshWhile } from '../../../../ui/use-refresh-while.ts';
import { DocumentTable } from './document-table.tsx';
import styles from './documents.module.css';

const size = 20;

const addressOf = (state: string, page: number): string =>
	`/desk/documents?${new URLSearchParams({ ...(state === 'all' ? {} : { state }), page: String(page) })}`;

export async function loader({ context, request }: LoaderFunctionArgs) {
	const { library, duplicates, moderation } = context.get(apiContext);
	const query = new URL(request.url).searchParams;
	const state = documentStates.find((each) => each === query.get('state'));
	const page = pageIn(query);
	const [documents, categories] = await forPage(
		request,
		Promise.all([library.document.mine({ page, size, ...(state ? { state } : {}) }), library.category.list()]),
	);
	const instead = lastPageInstead(documents);
	if (instead !== null) throw redirect(addressOf(state ?? 'all', instead));
	const numbers = documents.items.map(({ number }) => number);
	const resembling = numbers.length > 0 ? await forPage(request, duplicates.resemblance.open({ numbers })) : [];
	const frozen = documents.items.filter((document) => document.frozen).map(({ number }) => number);
	const cases = frozen.length > 0 ? await forPage(request, moderation.own.list({ numbers: frozen, size })) : null;
	return { documents, categories, resembling, cases: cases?.items ?? [], state: state ?? null };
}

export default function MyDocuments() {
	const { documents, categories, resembling, cases, state } = useLoaderData<typeof loader>();
	const { t } = useTranslation('desk');
	const navigate = useNavigate();
	const show = (wanted: string, page: number) => navigate(addressOf(wanted, page));
	useRefreshWhile(documents.items.some(({ conversion }) => isUnderWay(conversion.state)));
	return (
		<>
			<title>{t('documents.title')}</title>
			<h1>{t('documents.title')}</h1>
			<div className={styles.filter}>
				<Segmented
					aria-label={t('documents.filter')}
					value={state ?? 'all'}
					onChange={(wanted) => show(wanted, 1)}
					options={['all' as const, ...documentStates].map((value) => ({ value, label: t(`state.${value}`) }))}
				/>
			</div>
			{documents.items.length === 0 ? (
				<Empty description={t('documents.none')}>
					<a href="/desk/upload">{t('navigation.upload')}</a>
				</Empty>
			) : (
				<DocumentTable documents={documents.items} categories={categories} resembling={resembling} cases={cases} />
			)}
			<Pagination
				align="center"
				hideOnSinglePage
				current={documents.page}
				pageSize={documents.size}
				total={documents.total}
				showSizeChanger={false}
				onChange={(page) => show(state ?? 'all', page)}
			/>
		</>
	);
}
