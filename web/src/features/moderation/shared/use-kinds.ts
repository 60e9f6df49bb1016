import type { ReportKind } from '@pacesetter/core/moderation';
import { useTranslation } from 'react-i18next';

/** What is said to be wrong, in one line. */
export function useKinds(): (kinds: readonly ReportKind[]) => string {
	const { t } = useTranslation('moderation');
	return (kinds) => kinds.map((kind) => t(`kind.${kind}`)).join(t('listComma'));
}
