;;; emacs.el --- Emacs with Eglot, set up as docs/editors.md says -*- lexical-binding: t -*-
;; At work on a small draft. Prints TAP; the plan comes last.

(require 'eglot)
(require 'flymake)
(setq make-backup-files nil create-lockfiles nil eglot-sync-connect 20)

(defvar proved 0)

(defmacro prove (sentence &rest claim)
  "Print whether CLAIM runs without an error, which proves SENTENCE."
  (declare (indent 1))
  `(progn
     (condition-case problem
         (progn ,@claim (princ (format "ok - %s\n" ,sentence)))
       (error (princ (format "not ok - %s\n# %S\n" ,sentence problem))))
     (setq proved (1+ proved))))

(defun eventually (condition)
  "Answer what CONDITION answers, as soon as that is not nil."
  (let ((end (+ (float-time) 20)) answer)
    (while (and (not (setq answer (funcall condition))) (< (float-time) end))
      (accept-process-output nil 0.02))
    (or answer (error "It did not come"))))

(defun finding ()
  "The finding on the changed word, or nil."
  (seq-find (lambda (found) (equal (text-of found) "will")) (flymake-diagnostics)))

(defun text-of (found)
  (buffer-substring-no-properties (flymake-diagnostic-beg found) (flymake-diagnostic-end found)))

(find-file "bridge-draft.txt")
(apply #'eglot (eglot--guess-contact))

(prove "a changed word is found and marked on the word"
  (eventually #'finding))

(prove "the hover shows the original sentence"
  (goto-char (flymake-diagnostic-beg (finding)))
  (let ((hover (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams))))
    (cl-assert (string-match-p "We may open the bridge in June" (format "%S" hover)) t)))

(prove "the definition of a quotation is its passage in the source"
  (xref-find-definitions "LSP identifier at point.")
  (cl-assert (equal (buffer-name) "council.txt") t)
  (switch-to-buffer "bridge-draft.txt"))

(prove "the fix puts the word of the source back, and the finding goes"
  (let* ((found (finding))
         (actions (eglot-code-actions (flymake-diagnostic-beg found) (flymake-diagnostic-end found) "quickfix"))
         (restore (seq-find (lambda (action) (eq t (plist-get action :isPreferred))) actions)))
    (eglot--apply-workspace-edit (plist-get restore :edit)))
  (cl-assert (string-match-p "We may open the bridge" (buffer-string)))
  (eventually (lambda () (null (finding)))))

(prove "an opening mark offers the words of the sources, closed and attributed"
  (goto-char (point-max))
  (insert "\n“old one")
  (eglot--signal-textDocument/didChange)
  (let* ((list (jsonrpc-request (eglot-current-server) :textDocument/completion (eglot--CompletionParams)))
         (texts (mapcar (lambda (item) (plist-get (plist-get item :textEdit) :newText)) (plist-get list :items))))
    (cl-assert (equal texts '("The old one is closed for good,” said Vera Lind.")) t)))

(prove "a renamed speaker has the new name everywhere, and what was said stays as it was said"
  (goto-char (point-min))
  (search-forward "Vera")
  (eglot-rename "Ana Ruiz")
  (cl-assert (string-match-p "said Ana Ruiz, the mayor" (buffer-string)))
  (cl-assert (string-match-p "^Ms Ruiz would not" (buffer-string)))
  (cl-assert (string-match-p "I told Ms Lind so" (buffer-string))))

(princ (format "1..%d\n" proved))
(set-buffer-modified-p nil)
(eglot-shutdown (eglot-current-server))
;;; emacs.el ends here
