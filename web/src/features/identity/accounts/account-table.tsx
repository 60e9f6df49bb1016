import type { AccountRow } from '@pacesetter/core/identity';
import { Table, type TableColumnsType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../ui/format.ts';
import type { MadeLink } from '../shared/link-dialog.tsx';
import { AccountActions } from './account-actions.tsx';
import styles from './accounts.module.css';

/** Accounts, one a row; on a narrow screen the first cell tells what the others would. */
export function AccountTable(props: { accounts: readonly AccountRow[]; onLink: (link: MadeLink) => void }) {
	const { t } = useTranslation('accounts');
	const wide = styles.wide ?? '';
	const columns: TableColumnsType<AccountRow> = [
		{ title: t('column.account'), render: (_, account) => <Who account={account} /> },
		{ title: t('column.person'), className: wide, render: (_, { person }) => person?.organisation ?? '–' },
		{ title: t('column.state'), className: wide, render: (_, account) => <State account={account} /> },
		{ title: t('column.lastSignedInAt'), className: wide, render: (_, account) => <LastSeen account={account} /> },
		{
			title: t('column.acts'),
			render: (_, account) => <AccountActions account={account} onLink={props.onLink} />,
		},
	];
	return (
		<Table<AccountRow>
			className={styles.table ?? ''}
			rowKey="id"
			size="middle"
			pagination={false}
			columns={columns}
			dataSource={[...props.accounts]}
		/>
	);
}

function Who({ account }: { account: AccountRow }) {
	return (
		<>
			<b>{account.userName}</b>
			{account.name !== account.userName && <span className={styles.soft}> {account.name}</span>}
			<div className={styles.narrow}>
				<State account={account} /> <LastSeen account={account} />
			</div>
		</>
	);
}

function State({ account }: { account: AccountRow }) {
	const { t } = useTranslation(['accounts', 'audit']);
	const role = account.founder ? 'founder' : account.role;
	return (
		<>
			{account.state === 'disabled' ? <Tag>{t('state.disabled')}</Tag> : <Tag color="success">{t('state.active')}</Tag>}
			{account.dormant && <Tag color="warning">{t('dormant')}</Tag>}
			{account.locked && <Tag color="error">{t('locked')}</Tag>}
			{role && <Tag color="processing">{t(`audit:roles.${role}`)}</Tag>}
			{account.secondFactor && <Tag>{t('secondFactor')}</Tag>}
		</>
	);
}

function LastSeen({ account }: { account: AccountRow }) {
	const { t } = useTranslation('accounts');
	if (account.lastSignedInAt === null) return <span className={styles.soft}>{t('never')}</span>;
	return <time dateTime={account.lastSignedInAt}>{formatTime(account.lastSignedInAt)}</time>;
}
