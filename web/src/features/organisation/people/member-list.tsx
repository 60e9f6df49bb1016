import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { formatCount } from '../../../ui/format.ts';
import type { Members } from '../shared/types.ts';
import type { MemberWish } from './address.ts';
import { MemberFilters } from './member-filters.tsx';
import { MemberTable } from './member-table.tsx';

interface Props {
	readonly wish: MemberWish;
	readonly members: Members;
	/** The address of another wish on the same page. */
	readonly address: (wish: MemberWish) => string;
	readonly mayChange: boolean;
	/** What else can be done here. */
	readonly children?: ReactNode;
}

/** Members, searched, narrowed and paged; each leads to the person. */
export function MemberList({ wish, members, address, mayChange, children }: Props) {
	const { t } = useTranslation('people');
	const navigate = useNavigate();
	const narrowed = wish.query !== '' || wish.state !== null || wish.ended;
	return (
		<>
			<MemberFilters wish={wish} onWish={(changed) => void navigate(address({ ...wish, page: 1, ...changed }))}>
				{children}
			</MemberFilters>
			<MemberTable
				rows={members.items}
				mayChange={mayChange}
				empty={t(narrowed ? 'noneFound' : 'none')}
				total={t('total', { total: formatCount(members.total) })}
				paging={{ ...members, address: (page) => address({ ...wish, page }) }}
			/>
		</>
	);
}
