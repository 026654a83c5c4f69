/** What a reader can choose, by the name of the setting; the empty value is what holds when nothing is chosen. */
export const CHOICES = {
  size: { label: '字号', options: { '': '标准', large: '大', larger: '特大' } },
  theme: { label: '外观', options: { '': '跟随系统', light: '浅色', dark: '深色' } },
} as const;
