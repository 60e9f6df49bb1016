import { conversionFailures } from '@pacesetter/core/library';
import { useTranslation } from 'react-i18next';
import { refusalIn } from '../../../../app/refusal.ts';
import { useRefusalSentence } from '../../../../app/use-refusal-sentence.ts';

/** Why a file was not taken; where the converter gave a reason (encrypted, damaged …), that one. */
export function useUploadSentence(): (error: unknown) => string {
	const { t } = useTranslation('conversion');
	const sentence = useRefusalSentence();
	return (error) => {
		const reason = conversionFailures.find((code) => code === refusalIn(error)?.details.reason);
		return reason ? t(`error.${reason}`) : sentence(error);
	};
}
