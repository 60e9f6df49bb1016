import { transferStates } from '@pacesetter/core/organisation';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, redirect, useLoaderData, useNavigate } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { lastPageInstead, pageIn } from '../../../ui/address-number.ts';
import { formatCount } from '../../../ui/format.ts';
import { withQuery } from '../shared/address.ts';
import styles from '../shared/organisation.module.css';
import { TransferTable } from './transfer-table.tsx';

const size = 30;
/** What waits for the reader comes first. */
const shown = ['waiting', ...transferStates] as const;
type Shown = (typeof shown)[number];

const addressOf = (state: Shown, page = 1): string =>
	withQuery('/desk/organisations/transfers', { state: state === 'waiting' ? '' : state, page });

export async function loader({ context, request }: LoaderFunctionArgs) {
	const query = new URL(request.url).searchParams;
	const state = shown.find((one) => one === query.get('state')) ?? 'waiting';
	const wish = state === 'waiting' ? { waiting: true } : { state };
	const { transfer } = context.get(apiContext).organisation;
	const transfers = await forPage(request, transfer.list({ ...wish, size, page: pageIn(query) }));
	const instead = lastPageInstead(transfers);
	if (instead !== null) throw redirect(addressOf(state, instead));
	return { state, transfers };
}

/** Transfers between branches, as far as either side is in reach; both say yes. */
export default function TransfersPage() {
	const { state, transfers } = useLoaderData<typeof loader>();
	const { t } = useTranslation('people');
	const navigate = useNavigate();
	return (
		<>
			<title>{t('transfers.title')}</title>
			<h1>{t('transfers.title')}</h1>
			<p className={styles.lead}>{t('transfers.lead')}</p>
			<div className={styles.scroll}>
				<Segmented<Shown>
					aria-label={t('transfers.filter')}
					value={state}
					onChange={(wanted) => void navigate(addressOf(wanted))}
					options={shown.map((one) => ({ value: one, label: t(`transfers.state.${one}`) }))}
				/>
			</div>
			<TransferTable
				rows={transfers.items}
				empty={t(`transfers.none.${state === 'waiting' ? 'waiting' : 'other'}`)}
				total={t('transfers.total', { total: formatCount(transfers.total) })}
				paging={{ ...transfers, address: (page) => addressOf(state, page) }}
			/>
		</>
	);
}
