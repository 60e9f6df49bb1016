import { Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../app/dialog.tsx';
import styles from './desk.module.css';
import type { Piece } from './pieces.ts';

interface Props {
	/** What is split. */
	readonly of: 'clause' | 'item';
	/** Those with which the second half can begin. */
	readonly pieces: readonly Piece[];
	readonly at: number | null;
	readonly onAt: (at: number) => void;
	readonly onSplit: (at: number) => void;
	readonly onClose: () => void;
	/** What stands above the choice. */
	readonly children?: ReactNode;
}

/** Chooses the piece of a sentence with which the second half begins. */
export function SplitAt({ of, pieces, at, onAt, onSplit, onClose, children }: Props) {
	const { t } = useTranslation('directives');
	return (
		<Dialog
			open
			title={t(`${of}.splitTitle`)}
			okText={t(`${of}.split`)}
			cancelText={t('register.cancel')}
			okButtonProps={{ disabled: at === null }}
			onOk={() => at !== null && onSplit(at)}
			onCancel={onClose}
		>
			{children}
			{pieces.length === 0 ? (
				<p className={styles.note}>{t(`${of}.splitNone`)}</p>
			) : (
				<>
					<p className={styles.note}>{t(`${of}.splitHint`)}</p>
					<Radio.Group
						className={styles.pieces ?? ''}
						value={at}
						onChange={({ target }) => onAt(Number(target.value))}
						options={pieces.map(({ start, words }) => ({ value: start, label: words }))}
					/>
				</>
			)}
		</Dialog>
	);
}
