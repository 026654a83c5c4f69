/** Collections whose bodies are the official text. */
export const TEXT_FOLDERS = ['sections', 'principles', 'goals', 'tasks'] as const;
