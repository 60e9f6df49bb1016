import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { QueryBox } from '../../../app/query-box.tsx';
import { formatCount } from '../../../ui/format.ts';
import { personOf, profileOf } from '../shared/address.ts';
import { DataTable } from '../shared/data-table.tsx';
import styles from '../shared/organisation.module.css';
import type { MemberRow, Members } from '../shared/types.ts';
import type { PastWish } from './load-past.ts';

interface Props {
	readonly wish: PastWish;
	readonly members: Members;
	readonly address: (changed: Partial<PastWish>) => string;
}

/** The members of a past day, by the names that their branches bore then. */
export function PastMembers({ wish, members, address }: Props) {
	const { t } = useTranslation('people');
	const navigate = useNavigate();
	return (
		<>
			<search className={styles.bar} aria-label={t('filter.label')}>
				<QueryBox value={wish.query} label={t('filter.query')} onQuery={(query) => void navigate(address({ query }))} />
			</search>
			<DataTable<MemberRow>
				label={t('title')}
				rows={members.items}
				empty={t('past.none')}
				total={t('past.total', { on: wish.on, total: formatCount(members.total) })}
				paging={{ ...members, address: (page) => address({ page }) }}
				columns={[
					{ title: t('column.name'), render: (_, { personId, name }) => <Link to={personOf(personId)}>{name}</Link> },
					{ title: t('past.state'), render: (_, { state }) => t(`states.${state}`) },
					{
						title: t('past.branch'),
						render: (_, { organisation }) => <Link to={profileOf(organisation.id)}>{organisation.shortName}</Link>,
					},
					{ title: t('past.since'), className: styles.wide ?? '', dataIndex: 'from' },
					{ title: t('past.until'), className: styles.wide ?? '', render: (_, { until }) => until ?? t('past.still') },
				]}
			/>
		</>
	);
}
