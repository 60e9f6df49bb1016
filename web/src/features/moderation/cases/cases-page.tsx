import { type CaseState, caseStates, type ReportKind, reportKinds } from '@pacesetter/core/moderation';
import { Empty, Pagination, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, redirect, useLoaderData, useNavigate } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { lastPageInstead, pageIn } from '../../../ui/address-number.ts';
import { formatCount } from '../../../ui/format.ts';
import styles from '../shared/moderation.module.css';
import { CaseTable } from './case-table.tsx';

const size = 20;

interface Filter {
	/** Left out: what waits. */
	readonly state: CaseState | undefined;
	readonly kind: ReportKind | undefined;
}

function addressOf({ state, kind }: Filter, page = 1): string {
	const query = new URLSearchParams({
		...(state ? { state } : {}),
		...(kind ? { kind } : {}),
		...(page > 1 ? { page: String(page) } : {}),
	});
	return query.size === 0 ? '/desk/moderation' : `/desk/moderation?${query}`;
}

export async function loader({ context, request }: LoaderFunctionArgs) {
	const query = new URL(request.url).searchParams;
	const state = caseStates.find((one) => one === query.get('state'));
	const kind = reportKinds.find((one) => one === query.get('kind'));
	const wish = { ...(state ? { state } : {}), ...(kind ? { kind } : {}), page: pageIn(query), size };
	const cases = await forPage(request, context.get(apiContext).moderation.case.list(wish));
	const instead = lastPageInstead(cases);
	if (instead !== null) throw redirect(addressOf({ state, kind }, instead));
	return { cases, state, kind };
}

/** What readers reported, for those who decide. */
export default function CasesPage() {
	const { cases, state, kind } = useLoaderData<typeof loader>();
	const { t } = useTranslation('moderation');
	const navigate = useNavigate();
	const show = (filter: Filter, page = 1) => void navigate(addressOf(filter, page));
	const waiting = {
		value: 'waiting' as const,
		label: t('cases.filter.waiting', { count: formatCount(cases.waiting) }),
	};
	return (
		<>
			<title>{t('cases.title')}</title>
			<h1>{t('cases.title')}</h1>
			<p className={styles.lead}>{t('cases.lead')}</p>
			<div className={styles.bar}>
				<Segmented<CaseState | 'waiting'>
					aria-label={t('cases.filter.state')}
					value={state ?? 'waiting'}
					onChange={(wanted) => show({ state: wanted === 'waiting' ? undefined : wanted, kind })}
					options={[waiting, ...caseStates.map((value) => ({ value, label: t(`state.${value}`) }))]}
				/>
				<Select<ReportKind | 'all'>
					aria-label={t('cases.filter.kind')}
					value={kind ?? 'all'}
					popupMatchSelectWidth={false}
					onChange={(wanted) => show({ state, kind: wanted === 'all' ? undefined : wanted })}
					options={[
						{ value: 'all', label: t('cases.filter.allKinds') },
						...reportKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
					]}
				/>
			</div>
			{cases.items.length === 0 ? (
				<Empty description={t(state || kind ? 'cases.none' : 'cases.noneWaiting')} />
			) : (
				<CaseTable cases={cases.items} />
			)}
			<Pagination
				align="center"
				hideOnSinglePage
				current={cases.page}
				pageSize={size}
				total={cases.total}
				showSizeChanger={false}
				onChange={(to) => show({ state, kind }, to)}
			/>
		</>
	);
}
