import { accountStates } from '@pacesetter/core/identity';
import { Button, Empty, Pagination, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, redirect, useLoaderData, useNavigate, useRevalidator } from 'react-router';
import { apiContext, originContext } from '../../../app/context.ts';
import { QueryBox } from '../../../app/query-box.tsx';
import { forPage } from '../../../app/refusal.ts';
import { lastPageInstead, pageIn } from '../../../ui/address-number.ts';
import { LinkDialog, type MadeLink } from '../shared/link-dialog.tsx';
import { AccountTable } from './account-table.tsx';
import styles from './accounts.module.css';
import { InvitationList } from './invitation-list.tsx';
import { InviteDialog } from './invite-dialog.tsx';

const addressOf = (wish: { query: string; state: string }, page = 1): string => {
	const asked = Object.entries({ ...wish, page: String(page) }).filter(([, value]) => value !== '' && value !== 'all');
	return `/desk/accounts?${new URLSearchParams(asked)}`;
};

export async function loader({ context, request }: LoaderFunctionArgs) {
	const { identity } = context.get(apiContext);
	const search = new URL(request.url).searchParams;
	const state = accountStates.find((each) => each === search.get('state'));
	const query = (search.get('query') ?? '').trim().slice(0, 60);
	const asked = { page: pageIn(search), ...(state ? { state } : {}), ...(query ? { query } : {}) };
	const [accounts, invitations, { unifiedSignIn }] = await forPage(
		request,
		Promise.all([identity.account.list(asked), identity.invitation.list(), identity.ways()]),
	);
	const wish = { query, state: state ?? 'all' };
	const instead = lastPageInstead(accounts);
	if (instead !== null) throw redirect(addressOf(wish, instead));
	return { accounts, invitations, wish, origin: context.get(originContext), unified: unifiedSignIn !== null };
}

export default function AccountsPage() {
	const { accounts, invitations, wish, origin } = useLoaderData<typeof loader>();
	const { t } = useTranslation('accounts');
	const navigate = useNavigate();
	const { revalidate } = useRevalidator();
	const [open, setOpen] = useState<'invite' | MadeLink | null>(null);
	return (
		<>
			<title>{t('title')}</title>
			<h1>{t('title')}</h1>
			<p className={styles.lead}>{t('lead')}</p>
			<div className={styles.bar}>
				<Button type="primary" onClick={() => setOpen('invite')}>
					{t('invite.open')}
				</Button>
				<Segmented
					aria-label={t('filter.state')}
					value={wish.state}
					onChange={(state) => void navigate(addressOf({ ...wish, state }))}
					options={['all' as const, ...accountStates].map((value) => ({ value, label: t(`state.${value}`) }))}
				/>
				<QueryBox
					value={wish.query}
					label={t('filter.query')}
					onQuery={(query) => void navigate(addressOf({ ...wish, query: query }))}
				/>
			</div>
			{accounts.items.length === 0 ? (
				<Empty description={t('none')} />
			) : (
				<AccountTable accounts={accounts.items} onLink={setOpen} />
			)}
			<Pagination
				align="center"
				hideOnSinglePage
				current={accounts.page}
				pageSize={accounts.size}
				total={accounts.total}
				showSizeChanger={false}
				onChange={(page) => void navigate(addressOf(wish, page))}
			/>
			<InvitationList invitations={invitations} />
			{open === 'invite' && <InviteDialog onLink={setOpen} onClose={() => setOpen(null)} />}
			{open !== null && open !== 'invite' && (
				<LinkDialog
					link={open}
					origin={origin}
					onClose={() => {
						setOpen(null);
						void revalidate();
					}}
				/>
			)}
		</>
	);
}
