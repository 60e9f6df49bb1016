import { Empty, Input, Tree } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { profileOf } from '../shared/address.ts';
import type { Organisation, PastNode } from '../shared/types.ts';
import { pastTree } from './past-tree.ts';
import styles from './profile.module.css';

/** What stood below it on a day that is chosen. */
export function PastTab({
	organisation,
	past,
}: {
	organisation: Organisation;
	past: { on: string; nodes: readonly PastNode[] };
}) {
	const { t } = useTranslation('organisation');
	const navigate = useNavigate();
	return (
		<>
			<p className={styles.day}>
				<label htmlFor="past-day">{t('past.on')}</label>
				<Input
					id="past-day"
					type="date"
					key={past.on}
					defaultValue={past.on}
					onChange={({ target }) => {
						if (target.value) void navigate(`${profileOf(organisation.id, 'past')}&on=${target.value}`);
					}}
				/>
			</p>
			{past.nodes.length === 0 ? (
				<Empty description={t('past.none')} />
			) : (
				<Tree
					key={past.on}
					aria-label={t('past.on')}
					defaultExpandAll={past.nodes.length < 200}
					selectable={false}
					treeData={pastTree(past.nodes, (members) => t('past.members', { members }))}
				/>
			)}
		</>
	);
}
