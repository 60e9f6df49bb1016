import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OwnDocument } from './own-document.ts';

const colours = {
	processing: 'processing',
	in_review: 'processing',
	published: 'success',
	returned: 'error',
	failed: 'error',
	withdrawn: 'default',
	frozen: 'error',
} as const;

/** What holds it back from readers comes first. */
export function StateTag({ document: { state, frozen } }: { document: Pick<OwnDocument, 'state' | 'frozen'> }) {
	const { t } = useTranslation('desk');
	const shown = frozen ? 'frozen' : state;
	return <Tag color={colours[shown]}>{t(`state.${shown}`)}</Tag>;
}
