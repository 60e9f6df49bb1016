import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import type { Organisation } from '../shared/types.ts';
import styles from './change.module.css';
import { ChangeDialog } from './change-dialog.tsx';
import { CreateDialog } from './create-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';

type Kind = 'create' | 'rename' | 'move' | 'merge' | 'split' | 'abolish' | 'restore';

/** What the caller may do to an organisation as it is. */
function kindsFor({ permissions, endedOn, typesBelow, parent }: Organisation): Kind[] {
	if (!permissions.includes('organisation.change')) return [];
	if (endedOn !== null) return ['restore'];
	return [
		...(typesBelow.length > 0 ? (['create'] as const) : []),
		'rename',
		...(parent ? (['move', 'merge', 'split', 'abolish'] as const) : []),
	];
}

/** The changes of an organisation, each in a dialog that shows first what it does. */
export function Changes({ organisation }: { organisation: Organisation }) {
	const { t } = useTranslation('organisation');
	const [kind, open] = useState<Kind | null>(null);
	const close = () => open(null);
	const common = { organisation, onDone: close, onClose: close };
	return (
		<div className={styles.acts}>
			{kindsFor(organisation).map((one) => (
				<Button key={one} onClick={() => open(one)}>
					{t(`act.${one}`)}
				</Button>
			))}
			{kind === 'create' && <CreateDialog parent={organisation} onClose={close} />}
			{kind === 'rename' && <RenameDialog {...common} />}
			{kind === 'move' && <MoveDialog {...common} />}
			{kind === 'merge' && <MergeDialog {...common} />}
			{kind === 'split' && <SplitDialog {...common} />}
			{(kind === 'abolish' || kind === 'restore') && (
				<ChangeDialog<object>
					title={t(`act.${kind}`)}
					initial={{}}
					change={(fields) => api.organisation.change[kind]({ ...fields, id: organisation.id })}
					undo={(_, { effectiveOn }) => {
						const opposite = kind === 'abolish' ? 'restore' : 'abolish';
						return api.organisation.change[opposite]({ id: organisation.id, effectiveOn });
					}}
					onDone={close}
					onClose={close}
				/>
			)}
		</div>
	);
}
