import { Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clause } from '../shared/types.ts';
import styles from './desk.module.css';
import { piecesOf } from './pieces.ts';

interface Props {
	readonly clause: Clause;
	readonly text: string;
	readonly onSplit: (at: number) => void;
	readonly onClose: () => void;
}

/** Chooses the piece of a sentence with which the second half of a clause begins. */
export function SplitDialog({ clause, text, onSplit, onClose }: Props) {
	const { t } = useTranslation('directives');
	const pieces = piecesOf(text, clause.spans).slice(1);
	const [at, setAt] = useState<number | null>(null);
	return (
		<Modal
			open
			title={t('clause.splitTitle')}
			okText={t('clause.split')}
			cancelText={t('register.cancel')}
			okButtonProps={{ disabled: at === null }}
			onOk={() => at !== null && onSplit(at)}
			onCancel={onClose}
		>
			{pieces.length === 0 ? (
				<p>{t('clause.splitNone')}</p>
			) : (
				<>
					<p>{t('clause.splitHint')}</p>
					<Radio.Group
						className={styles.pieces ?? ''}
						value={at}
						onChange={({ target }) => setAt(Number(target.value))}
						options={pieces.map(({ start, words }) => ({ value: start, label: words }))}
					/>
				</>
			)}
		</Modal>
	);
}
