import { App } from 'antd';
import { useRefusalSentence } from '../../../app/use-refusal-sentence.ts';

/** Shows for a while why something that was looked up in the background did not come. */
export function useRefusalMessage(): (error: unknown) => void {
	const { message } = App.useApp();
	const sentence = useRefusalSentence();
	return (error) => void message.error(sentence(error), 6);
}
