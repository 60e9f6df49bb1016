import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import type { Effects, Organisation } from '../shared/types.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { NameFields } from './name-fields.tsx';

interface Fields {
	readonly fullName: string;
	readonly shortName: string;
}

/** Another name for an organisation. */
export function RenameDialog(props: {
	organisation: Organisation;
	onDone: (effects: Effects) => void;
	onClose: () => void;
}) {
	const { t } = useTranslation('organisation');
	const { id, type, fullName, shortName } = props.organisation;
	return (
		<ChangeDialog<Fields>
			title={t('act.rename')}
			initial={{ fullName, shortName }}
			change={(fields) => api.organisation.change.rename({ ...fields, id })}
			undo={(_, { effectiveOn }) => api.organisation.change.rename({ id, type, fullName, shortName, effectiveOn })}
			onDone={props.onDone}
			onClose={props.onClose}
		>
			<NameFields />
		</ChangeDialog>
	);
}
