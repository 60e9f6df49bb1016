import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OwnDocument } from './own-document.ts';

const colours = {
	processing: 'processing',
	in_review: 'warning',
	published: 'success',
	returned: 'error',
	failed: 'error',
	withdrawn: 'default',
} as const;

export function StateTag({ state }: { state: OwnDocument['state'] }) {
	const { t } = useTranslation('desk');
	return <Tag color={colours[state]}>{t(`state.${state}`)}</Tag>;
}
