/** There are no files in a browser: media has to be given as base64. */
const fs = {
  stat(_path: string, done: (error: Error) => void): void {
    done(new Error('There are no files in a browser. Give the media as base64.'));
  },
};

export default fs;
