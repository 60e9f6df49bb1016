import { Empty, Input, Segmented, Tree } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { profileOf } from '../shared/address.ts';
import styles from '../shared/organisation.module.css';
import type { Members, Organisation, PastNode } from '../shared/types.ts';
import { type PastWish, pastAsked } from './load-past.ts';
import { PastMembers } from './past-members.tsx';
import { pastTree } from './past-tree.ts';

interface Props {
	readonly organisation: Organisation;
	readonly past: { wish: PastWish; nodes: readonly PastNode[]; members: Members | null };
}

const parts = ['organisations', 'members'] as const;

/** Who belonged where on a day that is chosen: organisations or members, of all that stood below it then. */
export function PastTab({ organisation, past: { wish, nodes, members } }: Props) {
	const { t } = useTranslation('organisation');
	const navigate = useNavigate();
	const address = (changed: Partial<PastWish>) =>
		profileOf(organisation.id, 'past', pastAsked({ ...wish, page: 1, ...changed }));
	return (
		<>
			<search className={styles.bar} aria-label={t('past.on')}>
				<label className={styles.day} htmlFor="past-day">
					{t('past.on')}
					<Input
						id="past-day"
						type="date"
						key={wish.on}
						defaultValue={wish.on}
						onChange={({ target }) => {
							if (target.value) void navigate(address({ on: target.value }));
						}}
					/>
				</label>
				<Segmented
					aria-label={t('past.part')}
					value={wish.part}
					onChange={(part) => void navigate(address({ part, query: '' }))}
					options={parts.map((part) => ({ value: part, label: t(`past.${part}`) }))}
				/>
			</search>
			{members ? (
				<PastMembers wish={wish} members={members} address={address} />
			) : (
				<PastOrganisations on={wish.on} nodes={nodes} />
			)}
		</>
	);
}

function PastOrganisations({ on, nodes }: { on: string; nodes: readonly PastNode[] }) {
	const { t } = useTranslation('organisation');
	if (nodes.length === 0) return <Empty description={t('past.none')} />;
	return (
		<Tree
			key={on}
			aria-label={t('past.on')}
			defaultExpandAll={nodes.length < 200}
			selectable={false}
			treeData={pastTree(nodes, (count) => t('past.count', { count }))}
		/>
	);
}
