import { keepsRoster } from '@pacesetter/core/organisation';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddMemberDialog } from '../people/add-member-dialog.tsx';
import { type MemberWish, memberAsked } from '../people/address.ts';
import { MemberList } from '../people/member-list.tsx';
import { profileOf } from '../shared/address.ts';
import styles from '../shared/organisation.module.css';
import type { Members, Organisation } from '../shared/types.ts';

interface Props {
	readonly organisation: Organisation;
	readonly wish: MemberWish;
	readonly members: Members;
}

/** The members on its roster and on those below it. */
export function MembersTab({ organisation, wish, members }: Props) {
	const { t } = useTranslation('people');
	const [adding, setAdding] = useState(false);
	const { id, type, endedOn, permissions } = organisation;
	const mayChange = permissions.includes('member.change') && endedOn === null;
	return (
		<>
			<MemberList
				wish={wish}
				members={members}
				mayChange={mayChange}
				address={(other) => profileOf(id, 'members', memberAsked(other))}
			>
				{mayChange && keepsRoster(type) && (
					<Button className={styles.last ?? ''} type="primary" onClick={() => setAdding(true)}>
						{t('add.open')}
					</Button>
				)}
			</MemberList>
			{adding && <AddMemberDialog organisationId={id} onClose={() => setAdding(false)} />}
		</>
	);
}
