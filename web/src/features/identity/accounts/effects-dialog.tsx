import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../app/dialog.tsx';

interface Props {
	readonly title: string;
	readonly effects: string;
	readonly confirm: string;
	readonly busy: boolean;
	readonly onConfirm: () => void;
	readonly onClose: () => void;
}

/** What an act that cannot be undone will bring about. */
export function EffectsDialog({ title, effects, confirm, busy, onConfirm, onClose }: Props) {
	const { t } = useTranslation('accounts');
	return (
		<Dialog
			open
			title={title}
			okText={confirm}
			cancelText={t('cancel')}
			confirmLoading={busy}
			onOk={onConfirm}
			onCancel={onClose}
		>
			<p>{effects}</p>
		</Dialog>
	);
}
