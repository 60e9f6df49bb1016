import { conversionFailures } from '@pacesetter/core/library';
import { useTranslation } from 'react-i18next';

interface Conversion {
	readonly state: 'queued' | 'converting' | 'ready' | 'failed';
	readonly place: number | null;
	readonly pagesDone: number;
	readonly pages: number | null;
	readonly errorCode: string | null;
}

/** How far a conversion has come or why it failed, in one sentence that says what to do next. */
export function useConversionSentence(): (conversion: Conversion) => string {
	const { t } = useTranslation('conversion');
	return ({ state, place, pagesDone, pages, errorCode }) => {
		if (state === 'queued') return place === null || place <= 1 ? t('state.next') : t('state.queued', { place });
		if (state === 'ready') return t('state.ready');
		if (state === 'failed') return t(`error.${conversionFailures.find((code) => code === errorCode) ?? 'internal'}`);
		return pages === null ? t('state.opening') : t('state.converting', { done: pagesDone, pages });
	};
}
