import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShell } from '../../../app/shell/use-shell.ts';
import { CreateDialog } from '../change/create-dialog.tsx';

/** Another top of the tree, which only the founder makes. */
export function NewTop() {
	const { t } = useTranslation('organisation');
	const { me } = useShell();
	const [open, setOpen] = useState(false);
	if (!me?.administrator) return null;
	return (
		<>
			<Button onClick={() => setOpen(true)}>{t('first.another')}</Button>
			{open && <CreateDialog parent={null} onClose={() => setOpen(false)} />}
		</>
	);
}
